namespace Nop.Web.Framework.Menu;

public class AdminMenuItem
{
    private string _url;

    private IList<string> _permissionNames = [];

    public string SystemName { get; set; }

    public string Title { get; set; }

    public string Url
    {
        get => _url;
        set
        {
            _url = value;
            var parts = (value ?? string.Empty).Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length >= 3)
                (ControllerName, ActionName) = (parts[^2], parts[^1]);
        }
    }

    public string ControllerName { get; protected set; }

    public string ActionName { get; protected set; }

    public IList<AdminMenuItem> ChildNodes { get; set; } = [];

    public string IconClass { get; set; }

    public bool Visible { get; set; } = true;

    public bool OpenUrlInNewTab { get; set; }

    // A group without names of its own is shown to whoever may see one of its children.
    public IList<string> PermissionNames
    {
        get => _permissionNames.Count > 0 ? _permissionNames : ChildNodes.SelectMany(child => child.PermissionNames).Distinct().ToList();
        set => _permissionNames = value ?? [];
    }

    public bool ContainsSystemName(string systemName) => GetItemBySystemName(systemName) is not null;

    public AdminMenuItem GetItemBySystemName(string systemName) =>
        SystemName.Equals(systemName, StringComparison.InvariantCultureIgnoreCase)
            ? this
            : ChildNodes.Select(child => child.GetItemBySystemName(systemName)).FirstOrDefault(found => found is not null);

    public virtual bool InsertBefore(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, true);

    public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, false);

    protected virtual bool Insert(string itemSystemName, AdminMenuItem newMenuItem, bool before)
    {
        var position = ChildNodes.ToList().FindIndex(child => child.SystemName.Equals(itemSystemName, StringComparison.InvariantCultureIgnoreCase));
        if (position < 0)
            return ChildNodes.Any(child => before ? child.InsertBefore(itemSystemName, newMenuItem) : child.InsertAfter(itemSystemName, newMenuItem));

        ChildNodes.Insert(before ? position : position + 1, newMenuItem);
        return true;
    }
}
