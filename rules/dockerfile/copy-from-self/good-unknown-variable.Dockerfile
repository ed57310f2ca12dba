ARG SOURCE
FROM alpine:3.22 AS final
COPY --from=$SOURCE /a /b
