FROM alpine:3.22 AS first
# finds: copy-from-unknown-stage
COPY --from=assets /assets /assets
# finds: copy-from-unknown-stage
COPY --from=7 /assets /assets

FROM alpine:3.22 AS assets
RUN mkdir /assets
