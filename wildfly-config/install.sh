#!/usr/bin/env bash
# Turns a WildFly 39 into a Tandem server: modules, one configuration, the EAR.
set -euo pipefail

readonly KIT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly MARK=tandem-install.sha256

usage() {
    cat <<TEXT
Usage: install.sh WILDFLY_HOME [options]

  --database h2|mysql|mariadb   where the data lives (default: h2, embedded)
  --base FILE                   configuration to start from (default: standalone-full.xml)
  --config FILE                 configuration to write (default: standalone-tandem.xml)
  --dedicated                   the server is for Tandem alone: drop what it does not use,
                                make the written configuration the default, set JVM options
  --ipv6                        SIP on an address of IPv6 too, see cli/ipv6.cli
  --tls                         HTTPS and SIP over TLS from a key store, see cli/tls.cli
  --no-application              leave the EAR out

Nothing that exists is changed but for FILE of --config; with --dedicated also
bin/standalone.conf and logging.properties.
Start it with: WILDFLY_HOME/bin/standalone.sh -c standalone-tandem.xml
TEXT
}

fail() {
    echo "install.sh: $*" >&2
    exit 1
}

home='' database=h2 base=standalone-full.xml config=standalone-tandem.xml
dedicated=false ipv6=false tls=false application=true

while [ $# -gt 0 ]; do
    case $1 in
        --database) database=${2:-}; shift 2 || fail "--database needs a value" ;;
        --base) base=${2:-}; shift 2 || fail "--base needs a value" ;;
        --config) config=${2:-}; shift 2 || fail "--config needs a value" ;;
        --dedicated) dedicated=true; shift ;;
        --ipv6) ipv6=true; shift ;;
        --tls) tls=true; shift ;;
        --no-application) application=false; shift ;;
        -h | --help) usage; exit 0 ;;
        -*) fail "unknown option $1 (try --help)" ;;
        *) home=$1; shift ;;
    esac
done

[ -n "$home" ] || { usage >&2; exit 2; }
[ -f "$home/jboss-modules.jar" ] || fail "$home is not a WildFly directory"
home=$(cd "$home" && pwd)
readonly configuration=$home/standalone/configuration

case $database in
    h2) scripts=(embedded-database) ;;
    mysql | mariadb) scripts=("$database") ;;
    *) fail "--database is h2, mysql or mariadb, not '$database'" ;;
esac
[ -f "$configuration/$base" ] || fail "there is no $configuration/$base"
[ "$base" != "$config" ] || fail "--base and --config must differ"
grep -q 'urn:jboss:domain:messaging-activemq:' "$configuration/$base" ||
    fail "$base has no messaging-activemq: start from standalone-full.xml or standalone-full-ha.xml"
[ -d "$home/modules/system/layers/base/org/wildfly/extension/undertow" ] ||
    fail "$home lacks the undertow module: a complete WildFly distribution is needed"

scripts+=(messaging security web logging transactions sip)
if $dedicated; then scripts+=(dedicated); fi
if $ipv6; then scripts+=(ipv6); fi
if $tls; then scripts+=(tls); fi

# What this run would do, as one line: the same line as last time means nothing to do.
fingerprint() {
    {
        echo "$database $base $config $dedicated $ipv6 $tls"
        (cd "$KIT" && find install.sh cli modules standalone.conf logging.properties -type f -print0 | sort -z | xargs -0 sha256sum)
        sha256sum <"$configuration/$base"
    } | sha256sum | cut -d' ' -f1
}

configure() {
    # embed-server leaves a data, log and tmp directory, and an identity of the server in them
    local leftovers=()
    for directory in data log tmp; do
        [ -e "$home/standalone/$directory" ] || leftovers+=("$home/standalone/$directory")
    done

    {
        echo "embed-server --server-config=$config --std-out=discard"
        for script in "${scripts[@]}"; do cat "$KIT/cli/$script.cli"; done
        echo "stop-embedded-server"
    } >"$work/all.cli"

    cp "$configuration/$base" "$configuration/$config"
    if ! JBOSS_HOME=$home "$home/bin/jboss-cli.sh" --no-color-output --file="$work/all.cli" >"$work/out" 2>&1; then
        rm -f "$configuration/$config"
        tail -n 30 "$work/out" >&2
        fail "the configuration scripts stopped at the message above"
    fi
    rm -rf ${leftovers[@]+"${leftovers[@]}"} "$configuration/${config%.xml}_xml_history"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

marked=$configuration/$MARK
print=$(fingerprint)
if [ -f "$configuration/$config" ] && [ "$(cat "$marked" 2>/dev/null)" = "$print" ]; then
    echo "Configuration $config is up to date."
else
    cp -R "$KIT/modules/." "$home/modules/"
    configure
    if $dedicated; then
        cp "$KIT/standalone.conf" "$home/bin/"
        cp "$KIT/logging.properties" "$configuration/"
    fi
    mkdir -p "$home/docs/tandem"
    cp "$KIT/LICENSE" "$KIT/NOTICE" "$KIT/licenses/"* "$home/docs/tandem/"
    echo "$print" >"$marked"
    echo "Configuration $config written for $database."
fi

if $application; then
    [ -f "$KIT/tandem.ear" ] || fail "there is no tandem.ear beside this script"
    cmp -s "$KIT/tandem.ear" "$home/standalone/deployments/tandem.ear" ||
        cp "$KIT/tandem.ear" "$home/standalone/deployments/tandem.ear"
    echo "Application in place."
fi
