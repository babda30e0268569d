#ifndef TARAZU_CLIBXML2_SHIM_H
#define TARAZU_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 names ICU's headers, which clash with those that Foundation brings; only the layout of the
   encoding handler depends on them, and nothing here touches it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* `xmlFree` is a global variable of C; Swift may only reach it through a function. */
static inline void tarazu_xml_free(void *memory) { xmlFree(memory); }
#endif
