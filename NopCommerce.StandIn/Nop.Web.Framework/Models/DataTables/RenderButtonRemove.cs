namespace Nop.Web.Framework.Models.DataTables;

public class RenderButtonRemove(string title) : IRender
{
    public string Title { get; set; } = title;

    public string ClassName { get; set; } = NopButtonClassDefaults.Default;
}
