/*
 * The version of yjplan, part of the manifest.
 * Stage: publish.
 * Must not know: anything else.
 */
#ifndef PUBLISH_VERSION_H
#define PUBLISH_VERSION_H

#define YJPLAN_VERSION "0.1.0"

#endif
