using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

namespace CartRecovery.Sandbox.Components;

/// <summary>Renders a zone through the active widget plugins.</summary>
public sealed class WidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null) =>
        await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData) is { Count: > 0 } models
            ? View(models)
            : Content(string.Empty);
}
