# The course server with its local grading slot. Build after ./gradus build:
#   docker build -f docker/server.Dockerfile -t gradus-server .
FROM eclipse-temurin:25-jdk-noble AS jdk

FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends bubblewrap ca-certificates util-linux \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home --home-dir /var/lib/gradus gradus
COPY --from=jdk /opt/java/openjdk /opt/java/openjdk
COPY --chmod=a+rX dist /opt/gradus/dist
ENV JAVA_HOME=/opt/java/openjdk \
    LANG=C.UTF-8
USER gradus
WORKDIR /var/lib/gradus
VOLUME /var/lib/gradus
EXPOSE 8080
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-XX:+UseSerialGC", "-Xmx512m", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-Dgradus.dist=/opt/gradus/dist", "-Dgradus.home=/var/lib/gradus", \
  "-jar", "/opt/gradus/dist/server/quarkus-run.jar"]
