/** Stands in for the engine's usage reporter, which would call home every day. Reports nothing to anybody. */
package org.restcomm.commons.statistics.reporter;
