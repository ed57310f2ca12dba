# finds: untrusted-registry
FROM somebody/node:24 AS build
# finds: untrusted-registry
COPY --from=ghcr.io/somebody/tool:1 /tool /usr/local/bin/tool
# finds: untrusted-registry
RUN --mount=from=quay.io/somebody/cache:1,target=/cache /cache/install
# finds: untrusted-registry
FROM mcr.microsoft.com.example.com/dotnet/aspnet:10.0
