FROM debian:13-slim
# finds: useradd-high-uid
RUN useradd -m -u 1234567 app
# finds: useradd-high-uid
RUN groupadd -g 200000 app && useradd --uid=200000 -g app app
# finds: useradd-high-uid
RUN useradd -mu 200001 other
