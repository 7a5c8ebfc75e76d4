using Nop.Core.Configuration;

namespace Nop.Core.Domain.Common;

public class AdminAreaSettings : ISettings
{
    public int DefaultGridPageSize { get; set; } = 15;

    public int PopupGridPageSize { get; set; } = 10;

    public string GridPageSizes { get; set; } = "10, 15, 20, 50, 100";

    public bool UseIsoDateFormatInJsonResult { get; set; } = true;

    public int MinimumDropdownItemsForSearch { get; set; } = 50;
}
