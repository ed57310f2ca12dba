# The user is given on the command line.
FROM debian:13-slim
ARG RUN_AS
USER ${RUN_AS}
CMD ["server"]
