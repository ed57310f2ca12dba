ARG REGISTRY=registry.example.com
# finds: untrusted-registry
FROM ${REGISTRY}/team/base:1
# finds: untrusted-registry
ONBUILD COPY --from=registry.example.com/assets:1 / /srv
