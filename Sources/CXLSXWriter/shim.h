#ifndef TARAZU_CXLSXWRITER_SHIM_H
#define TARAZU_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
