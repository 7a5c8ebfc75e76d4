namespace Nop.Web.Framework.Models.DataTables;

public class RenderButtonCustom(string className, string title) : IRender
{
    public string Url { get; set; }

    public string ClassName { get; set; } = className;

    public string Title { get; set; } = title;

    public string OnClickFunctionName { get; set; }
}
