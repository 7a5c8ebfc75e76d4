using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.Models;

public abstract record BaseSearchModel : BaseNopModel, IPagingRequestModel
{
    protected BaseSearchModel() => Length = 10;

    public virtual int Page => Start / Length + 1;

    public virtual int PageSize => Length;

    public string AvailablePageSizes { get; set; }

    public string Draw { get; set; }

    public int Start { get; set; }

    public int Length { get; set; }

    public virtual void SetGridPageSize()
    {
        var settings = Settings();
        SetGridPageSize(settings.DefaultGridPageSize, settings.GridPageSizes);
    }

    public virtual void SetPopupGridPageSize()
    {
        var settings = Settings();
        SetGridPageSize(settings.PopupGridPageSize, settings.GridPageSizes);
    }

    public virtual void SetGridPageSize(int pageSize, string availablePageSizes = null)
    {
        Start = 0;
        Length = pageSize;
        AvailablePageSizes = availablePageSizes;
    }

    private static AdminAreaSettings Settings() => RequestServices.Get<AdminAreaSettings>() ?? new AdminAreaSettings();
}
