using Nop.Core;
using Nop.Core.Domain.Cms;
using Nop.Services.Cms;
using Nop.Services.Plugins;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models.Cms;

namespace NopCommerce.StandIn.Web;

internal sealed class WidgetModels(IPluginManager<IWidgetPlugin> plugins, WidgetSettings settings, IStoreContext stores, IWorkContext work) : IWidgetModelFactory
{
    public async Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true)
    {
        var widgets = new List<RenderWidgetModel>();
        if (settings.ActiveWidgetSystemNames is not { Count: > 0 } names)
            return widgets;

        var active = await plugins.LoadActivePluginsAsync([.. names], await work.GetCurrentCustomerAsync(), (await stores.GetCurrentStoreAsync()).Id);
        foreach (var plugin in active)
            if ((await plugin.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.InvariantCultureIgnoreCase))
                widgets.Add(new RenderWidgetModel
                {
                    WidgetViewComponent = plugin.GetWidgetViewComponent(widgetZone),
                    WidgetViewComponentArguments = new { widgetZone, additionalData }
                });
        return widgets;
    }
}
