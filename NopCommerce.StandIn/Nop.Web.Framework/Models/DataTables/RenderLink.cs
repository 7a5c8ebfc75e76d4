namespace Nop.Web.Framework.Models.DataTables;

public class RenderLink(DataUrl url) : IRender
{
    public DataUrl Url { get; set; } = url;

    public string Title { get; set; }
}
