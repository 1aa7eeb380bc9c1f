/**
 * What programs show instead of a name and a password: the token, its secret and what it opens. A secret is known to its
 * program alone; here is only what it is recognised by. Who makes it by chance, and how it comes in, is not known here.
 */
package org.tandemswitch.token;
