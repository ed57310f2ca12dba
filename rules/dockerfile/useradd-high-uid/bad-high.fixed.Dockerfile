FROM debian:13-slim
# finds: useradd-high-uid
RUN useradd -l -m -u 1234567 app
# finds: useradd-high-uid
RUN groupadd -g 200000 app && useradd -l --uid=200000 -g app app
# finds: useradd-high-uid
RUN useradd -l -mu 200001 other
