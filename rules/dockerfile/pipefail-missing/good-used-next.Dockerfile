FROM debian:13-slim
WORKDIR /src
# The next step calls what the script installs, and stops the build when it is not there.
RUN curl -fsSL https://dot.net/v1/dotnet-install.sh | bash
RUN /root/.dotnet/dotnet publish -c Release
