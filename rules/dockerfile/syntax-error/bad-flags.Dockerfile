FROM debian:13-slim AS build
# finds: syntax-error
COPY --form=build /a /a
# finds: syntax-error
COPY --chown=1000 --chown=1001 a b
# finds: syntax-error
RUN --mount=type=cahce,target=/root/.cache make
# finds: syntax-error
HEALTHCHECK --interval=30 CMD /ready
# finds: syntax-error
HEALTHCHECK curl -f http://localhost/
# finds: syntax-error
SHELL /bin/bash -c
# finds: syntax-error
FROM debian:13-slim build
# finds: syntax-error
FROM Debian:13-slim
