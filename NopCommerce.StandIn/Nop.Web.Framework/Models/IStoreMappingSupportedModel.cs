using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.Models;

public interface IStoreMappingSupportedModel
{
    IList<int> SelectedStoreIds { get; set; }

    IList<SelectListItem> AvailableStores { get; set; }
}
