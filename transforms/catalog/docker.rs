//! `docker`: the engine client, its collections, and its objects.

use crate::catalog::{Argument, Kind, Row, alias, attribute, blocks, class, keyword, pure};

const STREAM: &[Argument] = &[keyword("stream", "True")];

pub static ROWS: &[Row] = &[
    blocks("docker.from_env", Kind::Sdk).returns("docker.DockerClient"),
    blocks("docker.DockerClient", Kind::Sdk).returns("docker.DockerClient"),
    blocks("docker.DockerClient.from_env", Kind::Sdk).returns("docker.DockerClient"),
    blocks("docker.DockerClient.ping", Kind::Sdk),
    blocks("docker.DockerClient.info", Kind::Sdk),
    blocks("docker.DockerClient.version", Kind::Sdk),
    blocks("docker.DockerClient.df", Kind::Sdk),
    blocks("docker.DockerClient.login", Kind::Sdk),
    blocks("docker.DockerClient.events", Kind::Sdk).live(),
    pure("docker.DockerClient.close"),
    attribute(
        "docker.DockerClient.containers",
        "docker.models.containers.ContainerCollection",
    ),
    class("docker.models.containers.ContainerCollection"),
    blocks(
        "docker.models.containers.ContainerCollection.list",
        Kind::Sdk,
    )
    .returns("list[docker.models.containers.Container]"),
    blocks(
        "docker.models.containers.ContainerCollection.get",
        Kind::Sdk,
    )
    .returns("docker.models.containers.Container"),
    blocks(
        "docker.models.containers.ContainerCollection.create",
        Kind::Sdk,
    )
    .returns("docker.models.containers.Container"),
    class("docker.models.containers.Container"),
    blocks("docker.models.containers.Container.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.images",
        "docker.models.images.ImageCollection",
    ),
    class("docker.models.images.ImageCollection"),
    blocks("docker.models.images.ImageCollection.list", Kind::Sdk)
        .returns("list[docker.models.images.Image]"),
    blocks("docker.models.images.ImageCollection.get", Kind::Sdk)
        .returns("docker.models.images.Image"),
    class("docker.models.images.Image"),
    blocks("docker.models.images.Image.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.networks",
        "docker.models.networks.NetworkCollection",
    ),
    class("docker.models.networks.NetworkCollection"),
    blocks("docker.models.networks.NetworkCollection.list", Kind::Sdk)
        .returns("list[docker.models.networks.Network]"),
    blocks("docker.models.networks.NetworkCollection.get", Kind::Sdk)
        .returns("docker.models.networks.Network"),
    blocks("docker.models.networks.NetworkCollection.create", Kind::Sdk)
        .returns("docker.models.networks.Network"),
    class("docker.models.networks.Network"),
    blocks("docker.models.networks.Network.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.volumes",
        "docker.models.volumes.VolumeCollection",
    ),
    class("docker.models.volumes.VolumeCollection"),
    blocks("docker.models.volumes.VolumeCollection.list", Kind::Sdk)
        .returns("list[docker.models.volumes.Volume]"),
    blocks("docker.models.volumes.VolumeCollection.get", Kind::Sdk)
        .returns("docker.models.volumes.Volume"),
    blocks("docker.models.volumes.VolumeCollection.create", Kind::Sdk)
        .returns("docker.models.volumes.Volume"),
    class("docker.models.volumes.Volume"),
    blocks("docker.models.volumes.Volume.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.services",
        "docker.models.services.ServiceCollection",
    ),
    class("docker.models.services.ServiceCollection"),
    blocks("docker.models.services.ServiceCollection.list", Kind::Sdk)
        .returns("list[docker.models.services.Service]"),
    blocks("docker.models.services.ServiceCollection.get", Kind::Sdk)
        .returns("docker.models.services.Service"),
    blocks("docker.models.services.ServiceCollection.create", Kind::Sdk)
        .returns("docker.models.services.Service"),
    class("docker.models.services.Service"),
    blocks("docker.models.services.Service.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.nodes",
        "docker.models.nodes.NodeCollection",
    ),
    class("docker.models.nodes.NodeCollection"),
    blocks("docker.models.nodes.NodeCollection.list", Kind::Sdk)
        .returns("list[docker.models.nodes.Node]"),
    blocks("docker.models.nodes.NodeCollection.get", Kind::Sdk).returns("docker.models.nodes.Node"),
    class("docker.models.nodes.Node"),
    blocks("docker.models.nodes.Node.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.secrets",
        "docker.models.secrets.SecretCollection",
    ),
    class("docker.models.secrets.SecretCollection"),
    blocks("docker.models.secrets.SecretCollection.list", Kind::Sdk)
        .returns("list[docker.models.secrets.Secret]"),
    blocks("docker.models.secrets.SecretCollection.get", Kind::Sdk)
        .returns("docker.models.secrets.Secret"),
    blocks("docker.models.secrets.SecretCollection.create", Kind::Sdk)
        .returns("docker.models.secrets.Secret"),
    class("docker.models.secrets.Secret"),
    blocks("docker.models.secrets.Secret.reload", Kind::Sdk),
    attribute(
        "docker.DockerClient.configs",
        "docker.models.configs.ConfigCollection",
    ),
    class("docker.models.configs.ConfigCollection"),
    blocks("docker.models.configs.ConfigCollection.list", Kind::Sdk)
        .returns("list[docker.models.configs.Config]"),
    blocks("docker.models.configs.ConfigCollection.get", Kind::Sdk)
        .returns("docker.models.configs.Config"),
    blocks("docker.models.configs.ConfigCollection.create", Kind::Sdk)
        .returns("docker.models.configs.Config"),
    class("docker.models.configs.Config"),
    blocks("docker.models.configs.Config.reload", Kind::Sdk),
    blocks(
        "docker.models.containers.ContainerCollection.run",
        Kind::Sdk,
    )
    .returns("docker.models.containers.Container")
    .live_if(STREAM),
    blocks(
        "docker.models.containers.ContainerCollection.prune",
        Kind::Sdk,
    ),
    blocks("docker.models.containers.Container.start", Kind::Sdk),
    blocks("docker.models.containers.Container.stop", Kind::Sdk),
    blocks("docker.models.containers.Container.restart", Kind::Sdk),
    blocks("docker.models.containers.Container.kill", Kind::Sdk),
    blocks("docker.models.containers.Container.pause", Kind::Sdk),
    blocks("docker.models.containers.Container.unpause", Kind::Sdk),
    blocks("docker.models.containers.Container.remove", Kind::Sdk),
    blocks("docker.models.containers.Container.wait", Kind::Sdk),
    blocks("docker.models.containers.Container.commit", Kind::Sdk),
    blocks("docker.models.containers.Container.diff", Kind::Sdk),
    blocks("docker.models.containers.Container.top", Kind::Sdk),
    blocks("docker.models.containers.Container.rename", Kind::Sdk),
    blocks("docker.models.containers.Container.update", Kind::Sdk),
    blocks("docker.models.containers.Container.resize", Kind::Sdk),
    blocks("docker.models.containers.Container.put_archive", Kind::Sdk),
    blocks("docker.models.containers.Container.logs", Kind::Sdk).live_if(STREAM),
    blocks("docker.models.containers.Container.attach", Kind::Sdk).live_if(STREAM),
    blocks("docker.models.containers.Container.stats", Kind::Sdk).live_if(STREAM),
    blocks("docker.models.containers.Container.exec_run", Kind::Sdk)
        .live_if(&[keyword("stream", "True"), keyword("socket", "True")]),
    blocks("docker.models.containers.Container.get_archive", Kind::Sdk).live(),
    blocks("docker.models.containers.Container.export", Kind::Sdk).live(),
    blocks(
        "docker.models.containers.Container.attach_socket",
        Kind::Sdk,
    )
    .live(),
    blocks("docker.models.images.ImageCollection.build", Kind::Sdk)
        .returns("tuple[docker.models.images.Image, iter[dict]]"),
    blocks("docker.models.images.ImageCollection.pull", Kind::Sdk)
        .returns("docker.models.images.Image"),
    blocks("docker.models.images.ImageCollection.push", Kind::Sdk).live_if(STREAM),
    blocks("docker.models.images.ImageCollection.load", Kind::Sdk),
    blocks("docker.models.images.ImageCollection.remove", Kind::Sdk),
    blocks("docker.models.images.ImageCollection.prune", Kind::Sdk),
    blocks("docker.models.images.ImageCollection.search", Kind::Sdk),
    blocks(
        "docker.models.images.ImageCollection.get_registry_data",
        Kind::Sdk,
    ),
    blocks(
        "docker.models.images.ImageCollection.prune_builds",
        Kind::Sdk,
    ),
    blocks("docker.models.images.Image.tag", Kind::Sdk),
    blocks("docker.models.images.Image.history", Kind::Sdk),
    blocks("docker.models.images.Image.remove", Kind::Sdk),
    blocks("docker.models.images.Image.save", Kind::Sdk).live(),
    blocks("docker.models.networks.Network.connect", Kind::Sdk),
    blocks("docker.models.networks.Network.disconnect", Kind::Sdk),
    blocks("docker.models.networks.Network.remove", Kind::Sdk),
    blocks("docker.models.networks.NetworkCollection.prune", Kind::Sdk),
    blocks("docker.models.volumes.Volume.remove", Kind::Sdk),
    blocks("docker.models.volumes.VolumeCollection.prune", Kind::Sdk),
    blocks("docker.models.services.Service.remove", Kind::Sdk),
    blocks("docker.models.services.Service.update", Kind::Sdk),
    blocks("docker.models.services.Service.scale", Kind::Sdk),
    blocks("docker.models.services.Service.force_update", Kind::Sdk),
    blocks("docker.models.services.Service.tasks", Kind::Sdk),
    blocks("docker.models.services.Service.logs", Kind::Sdk).live(),
    blocks("docker.models.secrets.Secret.remove", Kind::Sdk),
    blocks("docker.models.configs.Config.remove", Kind::Sdk),
    blocks("docker.models.nodes.Node.update", Kind::Sdk),
    alias("docker.client.DockerClient", "docker.DockerClient"),
    alias("docker.client.from_env", "docker.from_env"),
    blocks("docker.APIClient", Kind::Sdk).returns("docker.APIClient"),
    blocks("docker.APIClient.containers", Kind::Sdk),
    blocks("docker.APIClient.images", Kind::Sdk),
    blocks("docker.APIClient.inspect_container", Kind::Sdk),
    blocks("docker.APIClient.inspect_image", Kind::Sdk),
    blocks("docker.APIClient.create_container", Kind::Sdk),
    blocks("docker.APIClient.start", Kind::Sdk),
    blocks("docker.APIClient.stop", Kind::Sdk),
    blocks("docker.APIClient.kill", Kind::Sdk),
    blocks("docker.APIClient.remove_container", Kind::Sdk),
    blocks("docker.APIClient.remove_image", Kind::Sdk),
    blocks("docker.APIClient.wait", Kind::Sdk),
    blocks("docker.APIClient.exec_create", Kind::Sdk),
    blocks("docker.APIClient.exec_start", Kind::Sdk),
    blocks("docker.APIClient.exec_inspect", Kind::Sdk),
    blocks("docker.APIClient.ping", Kind::Sdk),
    blocks("docker.APIClient.info", Kind::Sdk),
    blocks("docker.APIClient.version", Kind::Sdk),
    blocks("docker.APIClient.build", Kind::Sdk).live(),
    blocks("docker.APIClient.pull", Kind::Sdk).live(),
    blocks("docker.APIClient.push", Kind::Sdk).live(),
    blocks("docker.APIClient.logs", Kind::Sdk).live(),
    blocks("docker.APIClient.attach", Kind::Sdk).live(),
    blocks("docker.APIClient.events", Kind::Sdk).live(),
    alias("docker.api.client.APIClient", "docker.APIClient"),
    // `podman` and `python_on_whales` run the same engine commands.
    class("python_on_whales.DockerClient"),
    blocks("python_on_whales.DockerClient.run", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.build", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.pull", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.push", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.ps", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.execute", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.logs", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.images", Kind::Subprocess),
    blocks("python_on_whales.DockerClient.info", Kind::Subprocess),
];
