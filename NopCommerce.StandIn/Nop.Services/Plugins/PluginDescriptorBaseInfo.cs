using Newtonsoft.Json;

namespace Nop.Services.Plugins;

public class PluginDescriptorBaseInfo
{
    [JsonProperty(PropertyName = "SystemName")]
    public virtual string SystemName { get; set; }

    [JsonProperty(PropertyName = "Version")]
    public virtual string Version { get; set; }
}
