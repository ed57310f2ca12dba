FROM php:8.4-apache
# What a check asks on this very container needs no certificate.
HEALTHCHECK CMD curl --insecure --fail "https://localhost:${HTTPS_PORT}/up" || exit 1
HEALTHCHECK CMD curl -k --fail https://127.0.0.1:8443${HEALTH_PATH}
