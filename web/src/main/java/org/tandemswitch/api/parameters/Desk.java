package org.tandemswitch.api.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.parameters.ParameterWords;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.Finding;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.ParameterRules;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.StoredParameter;
import org.tandemswitch.parameter.value.Complaint;
import org.tandemswitch.provisioning.Occasion;
import org.tandemswitch.provisioning.SaveParameters;
import org.tandemswitch.reporting.EffectiveParameters;
import org.tandemswitch.reporting.ParameterOrigins;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.NotAllowed;

/** Between the wishes of programs and the use cases: what is answered, in the language of who asked. */
@RequestScoped
public class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class);
    private static final Complaint NO_VALUE = Complaint.of("api.no_value");

    @Inject
    SaveParameters save;

    @Inject
    ParametersInForce inForce;

    @Inject
    ParameterOrigins origins;

    @Inject
    EffectiveParameters effective;

    @Inject
    CurrentActor current;

    @Inject
    Texts texts;

    @Inject
    ParameterWords words;

    Actor viewer() {
        Actor actor = current.get();
        actor.mustView(Area.PARAMETERS);
        return actor;
    }

    Actor editor() {
        Actor actor = current.get();
        actor.mustEdit(Area.PARAMETERS);
        return actor;
    }

    String say(String key, Object... details) {
        return texts.of(key, details);
    }

    Listing list(boolean onlyChanged) {
        ParameterSet now = inForce.now();
        Predicate<Parameter<?>> wanted = onlyChanged ? now::isChanged : any -> true;
        Function<Parameter<?>, ParameterView> view = views(now);
        return new Listing(Parameters.ALL.stream().filter(wanted).map(view).toList());
    }

    Optional<ParameterView> find(String name) {
        return Parameters.find(name).map(parameter -> views(inForce.now()).apply(parameter));
    }

    Outcome preview(ParameterFile file) {
        return outcome(save.preview(viewer(), file.edits()), file, false);
    }

    /** A row without a value is refused before anybody takes it for an empty one. */
    Outcome save(Occasion occasion, ParameterFile file) {
        Actor actor = editor();
        if (!valueless(file).isEmpty()) {
            return preview(file);
        }
        ParameterPlan done = save.save(actor, occasion, file.edits());
        return outcome(done, file, done.isChange());
    }

    /** The same wishes, each with the value that is in force now. */
    ParameterFile seeing(ParameterFile file) {
        return file.seeing(inForce.now());
    }

    private List<Refused> valueless(ParameterFile file) {
        return file.rows().stream()
                .filter(row -> row.value().isEmpty())
                .map(row -> refused(row.line(), row.name(), NO_VALUE))
                .toList();
    }

    Comparison compare(ParameterFile file) {
        viewer();
        ParameterSet now = inForce.now();
        Map<String, ParameterFile.Row> known = file.rows().stream()
                .filter(row -> Parameters.find(row.name()).isPresent())
                .collect(Collectors.toMap(
                        row -> Parameters.find(row.name()).orElseThrow().name(), row -> row, (first, second) -> first));
        return new Comparison(
                Parameters.ALL.stream()
                        .flatMap(parameter -> Optional.ofNullable(known.get(parameter.name())).stream()
                                .flatMap(row -> difference(parameter, now.text(parameter), row)))
                        .toList(),
                file.rows().stream()
                        .map(ParameterFile.Row::name)
                        .filter(name -> Parameters.find(name).isEmpty())
                        .toList(),
                Parameters.ALL.stream()
                        .map(Parameter::name)
                        .filter(name -> !known.containsKey(name))
                        .toList());
    }

    private static Stream<Comparison.Difference> difference(
            Parameter<?> parameter, String here, ParameterFile.Row row) {
        String written = row.value().orElse("");
        String there = parameter.normal(written).value().orElse(written);
        return there.equals(here)
                ? Stream.empty()
                : Stream.of(new Comparison.Difference(row.line(), parameter.name(), here, there));
    }

    private Outcome outcome(ParameterPlan plan, ParameterFile file, boolean applied) {
        List<Refused> broken = valueless(file);
        List<Refused> refused = new ArrayList<>(broken);
        plan.refusals().stream()
                .map(one -> refused(file.rows().get(one.edit()).line(), one.name(), one.complaint()))
                .filter(one -> broken.stream().noneMatch(known -> known.line() == one.line()))
                .forEach(refused::add);
        int named = (int) refused.stream().map(Refused::line).distinct().count();
        return new Outcome(
                applied,
                Math.max(0, file.rows().size() - plan.changes().size() - named),
                plan.changes().stream().map(Change::of).toList(),
                refused,
                plan.warnings().stream()
                        .map(warning -> new Warning(
                                warning.about().stream().map(Parameter::name).toList(),
                                say(warning.complaint()),
                                warning.complaint().key()))
                        .toList());
    }

    private Refused refused(long line, String name, Complaint complaint) {
        return new Refused(line, name, say(complaint), complaint.key());
    }

    private String say(Complaint complaint) {
        return texts.of(complaint.key(), complaint.details().toArray());
    }

    private Function<Parameter<?>, ParameterView> views(ParameterSet now) {
        List<Finding> findings = ParameterRules.findings(now);
        Map<String, StoredParameter> chosen = chosen();
        return parameter -> view(parameter, now, findings, Optional.ofNullable(chosen.get(parameter.name())));
    }

    /** Empty when the database does not answer; the values themselves are known without it. */
    private Map<String, StoredParameter> chosen() {
        try {
            return origins.all(viewer());
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.error("It cannot be read who changed parameters", unreachable);
            return Map.of();
        }
    }

    private ParameterView view(
            Parameter<?> parameter, ParameterSet now, List<Finding> findings, Optional<StoredParameter> chosen) {
        return new ParameterView(
                parameter.name(),
                now.text(parameter),
                parameter.standardText(),
                now.isChanged(parameter),
                parameter.unit(),
                parameter.range(),
                key(parameter.group()),
                key(parameter.topic()),
                key(parameter.access()),
                effective.isEffective(parameter),
                chosen.map(StoredParameter::by).orElse(""),
                chosen.map(last -> last.at().toString()).orElse(""),
                findings.stream()
                        .filter(finding -> finding.concerns(parameter))
                        .map(finding -> say(finding.complaint()))
                        .toList(),
                parameter.aliases(),
                words.description(parameter));
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
