namespace Nop.Web.Framework.Models;

public record BaseNopModel
{
    public BaseNopModel() => PostInitialize();

    public Dictionary<string, string> CustomProperties { get; set; } = [];

    protected virtual void PostInitialize()
    {
    }
}
