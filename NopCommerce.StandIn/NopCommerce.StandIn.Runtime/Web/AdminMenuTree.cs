using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace NopCommerce.StandIn.Web;

/// <summary>The stock menu, then AdminMenuCreatedEvent, then permissions: a leaf needs all of its names, a group one visible child.</summary>
internal sealed class AdminMenuTree(IEventPublisher events, IPermissionService permissions, ILocalizationService texts, IHttpContextAccessor contexts, LinkGenerator links) : IAdminMenu
{
    private AdminMenuItem _root;

    public string GetMenuItemUrl(string controllerName, string actionName) =>
        links.GetPathByAction(contexts.HttpContext, actionName, controllerName, new { area = "Admin" });

    public async Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false)
    {
        if (_root is not null)
            return _root;

        var root = StockMenu.Create(GetMenuItemUrl);
        foreach (var item in root.ChildNodes.SelectMany(child => child.ChildNodes.Prepend(child)))
            item.Title = await TitleAsync(item);
        await events.PublishAsync(new AdminMenuCreatedEvent(this, root));
        if (!showHidden)
            foreach (var item in root.ChildNodes)
                await HideForbiddenAsync(item);
        return _root = root;
    }

    private async Task<string> TitleAsync(AdminMenuItem item)
    {
        var key = "Sandbox.Menu." + item.SystemName.Replace(" ", string.Empty);
        var text = await texts.GetResourceAsync(key);
        return string.IsNullOrEmpty(text) || text.Equals(key, StringComparison.OrdinalIgnoreCase) ? item.Title : text;
    }

    private async Task HideForbiddenAsync(AdminMenuItem item)
    {
        if (item.ChildNodes.Count > 0)
        {
            foreach (var child in item.ChildNodes)
                await HideForbiddenAsync(child);
            item.Visible &= item.ChildNodes.Any(child => child.Visible);
            return;
        }
        foreach (var name in item.PermissionNames)
            item.Visible &= await permissions.AuthorizeAsync(name);
    }
}
