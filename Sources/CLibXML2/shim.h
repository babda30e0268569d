#ifndef TARAZU_CLIBXML2_SHIM_H
#define TARAZU_CLIBXML2_SHIM_H
#include <string.h>
#include <libxml/xmlversion.h>
/* Debian's libxml2 names ICU's headers, which clash with those that Foundation brings; only the layout of the
   encoding handler depends on them, and nothing here touches it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* `xmlFree` is a global variable of C; Swift may only reach it through a function. */
static inline void tarazu_xml_free(void *memory) { xmlFree(memory); }

/* Lets libxml2 open one kind of file by itself: `xml.xsd`, which a schema of Akoma Ntoso imports, from the folder of the
   schema. Everything else, and every address of a network, is refused. */
static inline xmlParserInputPtr tarazu_load_schema_part(const char *address, const char *identifier,
                                                        xmlParserCtxtPtr context) {
  if (address == NULL) return NULL;
  const char *scheme = strstr(address, "://");
  const char *name = strrchr(address, '/');
  name = name == NULL ? address : name + 1;
  if (scheme != NULL && strncmp(address, "file://", 7) != 0) return NULL;
  if (strcmp(name, "xml.xsd") != 0) return NULL;
  return xmlNoNetExternalEntityLoader(address, identifier, context);
}

static inline void tarazu_refuse_external_files(void) { xmlSetExternalEntityLoader(tarazu_load_schema_part); }

/* Collects what a schema's validation reports; the message is only valid during the call. */
typedef void (*tarazu_problem)(void *collector, int line, const char *message);

struct tarazu_problem_target {
  void *collector;
  tarazu_problem report;
};

/* libxml2 changed the type of the handler's error between versions (const since 2.12); the cast hides it. */
static inline void tarazu_forward_problem(void *target, xmlErrorPtr error) {
  struct tarazu_problem_target *receiver = (struct tarazu_problem_target *)target;
  if (error != NULL && error->level >= XML_ERR_ERROR)
    receiver->report(receiver->collector, error->line, error->message == NULL ? "" : error->message);
}

static inline void tarazu_report_validation(xmlSchemaValidCtxtPtr context, struct tarazu_problem_target *target) {
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)tarazu_forward_problem, target);
}

static inline void tarazu_report_schema(xmlSchemaParserCtxtPtr context, struct tarazu_problem_target *target) {
  xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)tarazu_forward_problem, target);
}
#endif
