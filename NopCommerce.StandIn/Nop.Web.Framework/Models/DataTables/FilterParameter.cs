namespace Nop.Web.Framework.Models.DataTables;

public class FilterParameter
{
    public FilterParameter(string name) => (Name, Type) = (name, typeof(string));

    public FilterParameter(string name, string modelName) => (Name, ModelName, Type) = (name, modelName, typeof(string));

    public FilterParameter(string name, Type type) => (Name, Type) = (name, type);

    public FilterParameter(string name, object value) => (Name, Type, Value) = (name, value.GetType(), value);

    public FilterParameter(string name, string parentName, bool isParentChildParameter = true) =>
        (Name, ParentName, Type) = (name, parentName, typeof(string));

    public string Name { get; }

    public string ModelName { get; }

    public Type Type { get; }

    public object Value { get; set; }

    public string ParentName { get; set; }
}
