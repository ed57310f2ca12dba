FROM debian:13-slim
# The step as a whole may fail.
RUN apt-get update && apt-get install -y --no-install-recommends libjemalloc2 || true
RUN apt-get update && apt-get install -y --no-install-recommends curl && { apt-get purge -y perl || true; }
# Something else than true answers.
RUN apt-get install -y --no-install-recommends git && apt-get clean || exit 1
# Without the script there is no sentry-cli.
RUN curl -fsSL https://sentry.io/get-cli/ -o get.sh && sh get.sh && rm get.sh || true
RUN set -o pipefail; curl -sL https://sentry.io/get-cli/ | sh; sentry-cli --version
