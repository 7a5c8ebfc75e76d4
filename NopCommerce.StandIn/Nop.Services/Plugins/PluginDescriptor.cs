using System.Reflection;
using Newtonsoft.Json;

namespace Nop.Services.Plugins;

public class PluginDescriptor : PluginDescriptorBaseInfo
{
    public static PluginDescriptor GetPluginDescriptorFromText(string text) =>
        string.IsNullOrEmpty(text) ? new PluginDescriptor() : JsonConvert.DeserializeObject<PluginDescriptor>(text);

    [JsonProperty(PropertyName = "Group")]
    public virtual string Group { get; set; }

    [JsonProperty(PropertyName = "FriendlyName")]
    public virtual string FriendlyName { get; set; }

    [JsonProperty(PropertyName = "SupportedVersions")]
    public virtual IList<string> SupportedVersions { get; set; } = new List<string>();

    [JsonProperty(PropertyName = "Author")]
    public virtual string Author { get; set; }

    [JsonProperty(PropertyName = "DisplayOrder")]
    public virtual int DisplayOrder { get; set; }

    [JsonProperty(PropertyName = "FileName")]
    public virtual string AssemblyFileName { get; set; }

    [JsonProperty(PropertyName = "Description")]
    public virtual string Description { get; set; }

    [JsonIgnore]
    public virtual bool Installed { get; set; }

    [JsonIgnore]
    public virtual Type PluginType { get; set; }

    [JsonIgnore]
    public virtual Assembly ReferencedAssembly { get; set; }
}
