/**
 * How each neighbour wants its messages: what is read from what it sends, and what is put into what it is sent. Every option
 * is defined once ({@link org.tandemswitch.interworking.Options}); stores, forms and logs are made from the definition. The
 * choices of a neighbour are resolved to a {@link org.tandemswitch.interworking.Dialect} before any call needs them.
 *
 * <p>This room takes and gives values. It never sees a message, and never decides whether or where a call may go.
 */
package org.tandemswitch.interworking;
