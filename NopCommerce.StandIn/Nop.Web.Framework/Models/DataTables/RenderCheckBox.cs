namespace Nop.Web.Framework.Models.DataTables;

public class RenderCheckBox(string name, string propertyKeyName = "Id") : IRender
{
    public string Name { get; set; } = name;

    public string PropertyKeyName { get; set; } = propertyKeyName;
}
