package org.tandemswitch.parameter.value;

/** Words; every form allows the empty text, which stands for "not set". */
record Text(int longest, TextForm form) implements ValueType<String> {

    @Override
    public Reading<String> read(String text) {
        if (text.length() > longest) {
            return Reading.unfit("parameter.too.long", longest);
        }
        return form.fits(text) ? Reading.fit(text) : Reading.unfit("parameter.not." + form.key());
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public <R> R allowed(Phrasing<R> words) {
        return words.text(form, longest);
    }
}
