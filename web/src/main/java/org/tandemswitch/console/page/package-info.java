/**
 * What all pages share: texts, figures and times in one form, the look, the headers that guard a page. It knows no
 * feature of the switch.
 */
package org.tandemswitch.console.page;
