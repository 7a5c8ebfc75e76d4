using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

public sealed record WidgetStackModel(string WidgetZone, object? AdditionalData, IReadOnlyList<Type> Components) : BaseNopModel;

/// <summary>The platform asks a plugin for one component in a zone; where several slices have something to show, this shows them all.</summary>
public sealed class WidgetStackViewComponent(IServiceProvider services) : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object? additionalData)
    {
        var here = services.GetServices<WidgetPlacement>().Where(placement => placement.IsIn(widgetZone)).Select(placement => placement.Component);
        return View($"{CartRecoveryDefaults.ViewFolder}/Shared/WidgetStack.cshtml", new WidgetStackModel(widgetZone, additionalData, [.. here]));
    }
}
