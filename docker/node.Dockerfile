# A grading node: the harness alone, one command per job. Build after ./gradus build:
#   docker build -f docker/node.Dockerfile -t gradus-node .
# For a GPU, build the distribution with -Pcuda and pass BASE=nvidia/cuda:13.1.0-cudnn-runtime-ubuntu24.04:
# CUDA and cuDNN come from the base image and are not redistributed with Gradus.
ARG BASE=debian:12-slim
FROM eclipse-temurin:25-jdk-noble AS jdk

FROM ${BASE}
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
ENTRYPOINT ["/opt/gradus/dist/bin/harness"]
CMD ["doctor"]
