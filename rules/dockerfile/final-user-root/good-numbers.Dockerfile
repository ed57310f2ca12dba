# Numbers that begin with 0 or end with it, and group 0, which some platforms want.
FROM debian:13-slim AS base
USER 1000
FROM base
USER root
RUN apt-get update
USER 10010:0
CMD ["server"]
