# The name says nothing, the value does.
FROM debian:13-slim
# finds: secret-in-arg-or-env (critical)
ENV DEPLOY_AS=AKIAFAKEFAKEFAKEFAKE
# Everybody's first guess.
# finds: secret-in-arg-or-env (high)
ENV ADMIN_PASSWORD 123456
# finds: secret-in-arg-or-env (medium), secret-in-arg-or-env (critical)
ARG API_KEY SIGNING_KEY=obviously-fake
# finds: secret-in-arg-or-env (medium)
ENV CERT_PASSWORD=default_cert_password
