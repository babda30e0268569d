#ifndef TARAZU_CZLIB_SHIM_H
#define TARAZU_CZLIB_SHIM_H
#include <zlib.h>

/* `inflateInit2` is a macro, which Swift does not see; negative window bits mean the bare stream of a ZIP entry. */
static inline int tarazu_inflate_begin(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }
#endif
