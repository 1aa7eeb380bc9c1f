/**
 * Stands in for the logging library the engine was written against, which is out of support: the few methods it links
 * against, on JBoss Logging and kept from flooding the log. Not a logging library.
 */
@NullMarked
package org.apache.log4j;

import org.jspecify.annotations.NullMarked;
