# Arguments that the builder sets itself, once they are declared; an operator that says what holds without one.
FROM --platform=$BUILDPLATFORM scratch AS build
ARG TARGETARCH
COPY server-${TARGETARCH} /server
FROM scratch
COPY --from=build /server /server
COPY ${CONFIG:-default.json} /config.json
COPY ${EXTRA:+extra} /
ENV NOTE="costs \$NOTHING"
