#ifndef TARAZU_CSTEMMER_SHIM_H
#define TARAZU_CSTEMMER_SHIM_H
#include <libstemmer.h>
#endif
