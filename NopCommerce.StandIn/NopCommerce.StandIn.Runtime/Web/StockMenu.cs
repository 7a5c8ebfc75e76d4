using Nop.Services.Security;
using Nop.Web.Framework.Menu;

namespace NopCommerce.StandIn.Web;

/// <summary>The groups of the platform's menu in its order, with those pages that the stand-in has.</summary>
internal static class StockMenu
{
    public static AdminMenuItem Create(Func<string, string, string> url) => new()
    {
        SystemName = "Home",
        Title = "Home",
        ChildNodes =
        [
            new() { SystemName = "Dashboard", Title = "Dashboard", Url = url("Home", "Index"), IconClass = "fas fa-desktop" },
            Group("Sales", "fas fa-shopping-cart", Page("Orders", url("Order", "List"), StandardPermission.Orders.ORDERS_VIEW)),
            Group("Promotions", "fas fa-tags",
                Page("Discounts", url("Discount", "List"), StandardPermission.Promotions.DISCOUNTS_VIEW),
                Page("Newsletter subscriptions", url("NewsLetterSubscription", "List"), StandardPermission.Promotions.SUBSCRIBERS_VIEW)),
            Group("Content management", "fas fa-cubes",
                Page("Message templates", url("MessageTemplate", "List"), StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)),
            Group("Configuration", "fas fa-cogs",
                Page("General settings", url("Setting", "GeneralCommon"), StandardPermission.Configuration.MANAGE_SETTINGS),
                Page("Local plugins", url("Plugin", "List"), StandardPermission.Configuration.MANAGE_PLUGINS)),
            Group("System", "fas fa-cube",
                Page("Message queue", url("QueuedEmail", "List"), StandardPermission.System.MANAGE_MESSAGE_QUEUE),
                Page("Schedule tasks", url("ScheduleTask", "List"), StandardPermission.System.MANAGE_SCHEDULE_TASKS),
                Page("Maintenance", url("Common", "Maintenance"), StandardPermission.System.MANAGE_MAINTENANCE))
        ]
    };

    private static AdminMenuItem Group(string name, string icon, params AdminMenuItem[] pages) =>
        new() { SystemName = name, Title = name, IconClass = icon, ChildNodes = [.. pages] };

    private static AdminMenuItem Page(string name, string url, string permission) =>
        new() { SystemName = name, Title = name, Url = url, IconClass = "far fa-dot-circle", PermissionNames = [permission] };
}
