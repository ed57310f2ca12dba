#!/usr/bin/env bash
# Measures what README.md shows: start-up, many rules, 200 Dockerfiles against dockerfilelint, 200 compose files against dclint, nginx, an endpoint against testssl, ports behind a
# firewall (as root), growing folders, a host over SSH, and 200 hosts against xargs and parallel-ssh (both as root).
# usage: measure.sh publish|start-up|many-rules|dockerfiles|compose|nginx|endpoint|ports-filtered|growing|host|fleet [WORK-FOLDER]
# Needs dotnet, python3 and node; for dockerfiles and compose also npm, which installs the peer into the work folder. Nothing is written elsewhere.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${2:-${TMPDIR:-/tmp}/auditor-benchmarks}
auditor=$work/published/auditor
generate=$work/generator/Auditor.Benchmarks
peer='dockerfilelint@1.8.0'
compose_peer='dclint@3.1.0'

publish() {
  dotnet publish "$root/src/Auditor.Cli" -c Release -r linux-x64 -v q -o "$work/published"
  dotnet publish "$here" -c Release -v q -o "$work/generator"
}

one_dockerfile() {
  rm -rf "$work/one"
  "$generate" dockerfiles 1 "$work/one"
}

start_up() {
  one_dockerfile
  python3 "$here/measure.py" -n 15 "$auditor --help" "$auditor audit $work/one/service-00000/Dockerfile" "node -e 0"
}

# Packs are compiled when the product is built, so the product is built once more from a copy of the sources with 1,000 rules added.
many_rules() {
  rm -rf "$work/copy" && mkdir -p "$work/copy"
  git -C "$root" ls-files -z --cached --others --exclude-standard -- src rules reports '*.props' global.json .editorconfig |
    (cd "$root" && xargs -0 cp --parents -t "$work/copy")
  "$generate" rules 1000 "$work/copy/rules"
  dotnet publish "$work/copy/src/Auditor.Cli" -c Release -r linux-x64 -v q -o "$work/published-many"
  one_dockerfile
  "$work/published-many/auditor" rules list | grep -c synthetic/
  python3 "$here/measure.py" -n 15 \
    "$work/published-many/auditor --help" "$work/published-many/auditor audit $work/one/service-00000/Dockerfile" \
    "$auditor audit $work/one/service-00000/Dockerfile" "node -e 0"
}

dockerfiles() {
  rm -rf "$work/dockerfiles"
  "$generate" dockerfiles 200 "$work/dockerfiles"
  npm install --silent --no-fund --no-audit --prefix "$work/peer" "$peer"
  find "$work/dockerfiles" -name Dockerfile | sort | tr '\n' ' ' > "$work/dockerfiles.txt"
  python3 "$here/measure.py" -n 9 \
    "$auditor audit $work/dockerfiles" "$auditor audit --jobs 1 $work/dockerfiles" "node $work/peer/node_modules/.bin/dockerfilelint $(cat "$work/dockerfiles.txt")" |
    sed -E 's#( [^ ]+/Dockerfile){5,}# 200 Dockerfiles#'
}

compose() {
  rm -rf "$work/compose"
  "$generate" compose 200 "$work/compose"
  npm install --silent --no-fund --no-audit --prefix "$work/peer-compose" "$compose_peer"
  python3 "$here/measure.py" -n 5 \
    "$auditor audit $work/compose" "$auditor audit --jobs 1 $work/compose" "node $work/peer-compose/node_modules/.bin/dclint -r $work/compose"
}

# The first two with all rules; the readers alone are measured by the generator.
nginx_files() {
  rm -rf "$work/nginx" && mkdir -p "$work/nginx"
  "$generate" nginx 2000 "$work/nginx/large/nginx.conf"
  "$generate" nginx-files 200 "$work/nginx/small"
  wc -l < "$work/nginx/large/nginx.conf"
  python3 "$here/measure.py" -n 9 \
    "$auditor audit $work/nginx/large" "$auditor audit $work/nginx/small" "nginx -t -e stderr -c $work/nginx/large/nginx.conf"
  "$generate" nginx-read "$work/nginx/large"
  "$generate" nginx-read "$work/nginx/small"
}

# A web server on the loopback interface, looked at from outside; testssl takes a minute, so it runs once.
endpoint() {
  rm -rf "$work/endpoint" && mkdir -p "$work/endpoint/www"
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/endpoint/k.pem" -out "$work/endpoint/c.pem" -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null
  echo '<html>hello</html>' > "$work/endpoint/www/index.html"
  cat > "$work/endpoint/nginx.conf" <<CONFIG
worker_processes 1; pid $work/endpoint/pid; error_log $work/endpoint/error.log;
events { worker_connections 512; }
http { access_log off; server { listen 127.0.0.1:18443 ssl; listen [::1]:18443 ssl; server_name localhost; root $work/endpoint/www;
  ssl_certificate $work/endpoint/c.pem; ssl_certificate_key $work/endpoint/k.pem; ssl_protocols TLSv1.2 TLSv1.3; } }
CONFIG
  nginx -p "$work/endpoint" -c "$work/endpoint/nginx.conf"
  python3 "$here/measure.py" -n 5 "$auditor audit https://localhost:18443 --evidence $work/endpoint/evidence"
  python3 "$here/measure.py" -n 1 "testssl --fast --quiet --warnings off https://localhost:18443"
  kill "$(cat "$work/endpoint/pid")"
}

# Ports that answer nothing: a network namespace whose firewall drops all that comes but for port 22, where nothing listens.
ports_filtered() {
  ip netns add auditor-filtered
  trap 'ip netns delete auditor-filtered' EXIT
  ip -n auditor-filtered link set lo up
  ip netns exec auditor-filtered iptables -A INPUT -p tcp -d 127.0.9.0/24 ! --dport 22 -j DROP
  ip netns exec auditor-filtered "$generate" ports-filtered 1000
  ip netns exec auditor-filtered bash -c "ulimit -n 256; exec '$generate' ports-filtered 1000" | head -n 2
}

growing() {
  for count in 1000 2000 5000 10000; do
    rm -rf "$work/files"
    "$generate" files "$count" "$work/files"
    python3 "$here/measure.py" -n 3 "$auditor audit $work/files -f json=$work/run.json"
    printf '%s files, run.json %s bytes\n' "$count" "$(stat -c %s "$work/run.json")"
  done
}

case ${1:-} in
  publish) publish ;;
  start-up) start_up ;;
  many-rules) many_rules ;;
  dockerfiles) dockerfiles ;;
  compose) compose ;;
  nginx) nginx_files ;;
  endpoint) endpoint ;;
  ports-filtered) ports_filtered ;;
  growing) growing ;;
  host | fleet) python3 "$here/fleet.py" "$1" "$auditor" "$work/$1" ;;
  *) sed -n '4,5p' "$0" >&2; exit 64 ;;
esac
