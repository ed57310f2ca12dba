ARG RUN_AS=0:0
FROM debian:13-slim AS runtime
ARG RUN_AS=0:0
# finds: final-user-root (high)
USER ${RUN_AS}

FROM runtime
COPY server /usr/local/bin/server
CMD ["server"]
