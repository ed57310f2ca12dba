# The image may well define JAVA_HOME, and the shell expands what stands in RUN.
FROM eclipse-temurin:25-jre
ENV PATH=$PATH:$JAVA_HOME/bin
RUN echo $ANYTHING
COPY --chmod=0755 'literal $NAME' /opt/
