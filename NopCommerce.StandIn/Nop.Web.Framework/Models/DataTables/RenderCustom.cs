namespace Nop.Web.Framework.Models.DataTables;

public class RenderCustom(string functionName) : IRender
{
    public string FunctionName { get; set; } = functionName;
}
