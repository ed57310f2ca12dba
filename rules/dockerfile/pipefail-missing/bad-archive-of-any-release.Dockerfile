# With an empty version the address answers with whatever is newest.
FROM alpine:3.23
# finds: pipefail-missing (medium)
RUN VERSION=$(curl -s https://api.example.com/releases/latest | jq -r .tag_name) \
    && curl -o /tmp/app.tar.gz -L "https://example.com/${BRANCH}/download?version=${VERSION}" \
    && tar xf /tmp/app.tar.gz -C /srv
